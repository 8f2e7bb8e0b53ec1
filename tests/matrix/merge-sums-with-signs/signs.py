# Tables of numbers that are drawn: merged, and merged twice over, they are what one run gives.
import random
import subprocess

random.seed(26)


def matrix(arguments, text):
    return subprocess.run(["mc-matrix"] + arguments, input=text, stdout=subprocess.PIPE, text=True)


same = 0
for i in range(60):
    rows = ["date,form,actors,targets,n"]
    for j in range(random.randint(0, 7)):
        rows.append("2026-0%d-01,%s,%s,%s,%s" % (
            random.randint(1, 3), random.choice(["samvirke", "samskabe"]),
            " ".join(random.sample("abcd", random.randint(2, 4))),
            ";".join(random.choices("pqr", k=random.randint(0, 3))),
            random.choice(["", "0", "1", "2.5", "7", "-1", "-3.25", "-7"])))
    text = "\n".join(rows) + "\n"
    axes = random.choice(["target month", "target target", "form target", "targets form", "targets month"]).split()
    whole = matrix(axes + ["--sum", "n"], text)
    part = matrix(axes + ["--sum", "n", "--long"], text)
    once = matrix(["--merge"], part.stdout)
    again = matrix(["--merge", "--long"], part.stdout)
    twice = matrix(["--merge"], again.stdout + part.stdout)
    if whole.returncode == 0 and once.stdout == whole.stdout and twice.returncode == 0:
        same += 1
    else:
        print(axes, text)
print(same, "of 60 the same")
