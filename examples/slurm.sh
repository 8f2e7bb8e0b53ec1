#!/bin/sh
# One large log on a cluster under Slurm: one job whose tasks each take their part of the bytes,
# and a second that adds up the tables if all of the first ended well, and else is dropped.
#
#	sh examples/slurm.sh log.csv
#	TASKS=64 sh examples/slurm.sh log.csv
#	TASKS=64 PARTS=256 sh examples/slurm.sh log.csv		each task takes four, one by one
#
# The log and this folder must be on disks that all nodes see, and mc-matrix in their path.  One
# job of many tasks, not an array of many jobs: Slurm starts each job of an array by itself.

log=$(realpath "${1:-examples/centres/kvarterhuset/log.csv}") || exit 2
tasks=${TASKS:-2}
parts=${PARTS:-$tasks}
sinfo -h >/dev/null 2>&1 || { echo "no Slurm answers" >&2; exit 78; }
dir=$(mktemp -d "$PWD/tally.XXXXXX") || exit 2

# A part gets its name when it is whole; one task that fails ends the job.
cat >"$dir/parts" <<'END' || exit
#!/bin/sh
exec srun --kill-on-bad-exit=1 sh -c '
	for part in $(seq $((SLURM_PROCID + 1)) "$SLURM_NTASKS" "$3"); do
		mc-matrix form month --part "$part/$3" "$1" >"$2/$part.part" &&
			mv "$2/$part.part" "$2/$part.long" || exit
	done' task "$@"
END
cat >"$dir/merge" <<'END' || exit
#!/bin/sh
mc-matrix --merge "$1"/*.long >"$1/tally.part" && mv "$1/tally.part" "$1/tally.csv"
END

job=$(sbatch --parsable --job-name=mc-parts --ntasks="$tasks" --mem-per-cpu=64M --time=60 \
	--output="$dir/parts.out" "$dir/parts" "$log" "$dir" "$parts") || exit
trap 'scancel "$job"; exit 2' HUP INT TERM
sbatch --quiet --wait --job-name=mc-merge --ntasks=1 --mem=1G --time=60 \
	--dependency="afterok:$job" --kill-on-invalid-dep=yes \
	--output="$dir/merge.out" "$dir/merge" "$dir"
status=$?
cat "$dir"/*.out >&2
test $status -eq 0 && cat "$dir/tally.csv" && rm -r "$dir"
