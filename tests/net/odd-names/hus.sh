# a centre whose names no file format likes; `alene` is in no entry
mkdir hus && printf '%s\n' 'name: "Hus & \"Have\" \\N"' >hus/centre.yaml
long=$(printf 'å%.0s' $(seq 300))
sed "s/LONG/$long/" >hus/actors.yaml <<'Y'
- {id: a, kind: forening, presence: fast, name: "Klub \"Nord\" R&D; <b> \\ &oslash; %s"}
- {id: b, kind: forening, name: "Linje ét\nlinje to\r\nlinje tre\tog en tab"}
- {id: c, kind: skole, presence: ekstern, name: "Ærøs blåbærgrød – 'åbent hus' \U0001F600"}
- {id: d, kind: skole, name: LONG}
- {id: node, kind: skole, name: "slut\\"}
- {id: alene, kind: beboerdemokrati, presence: jaevnligt, name: "5 {x|y} \\N \\l #"}
Y
cat >hus/log.csv <<'L'
date,form,actors
2026-01-05,videndele,a b
2026-01-31,samskabe,b a
2026-02-01,samvirke,a b
2026-04-01,videndele,a c d
2026-04-02,videndele,node a
L
