# Completion of the mc programs for bash (see bash(1), Programmable Completion).
# What fits is asked of the program itself: see lib/cli/complete.h.

_mc_centre() {
	local tab=$'\t' cur= word about raw line before=
	local -a words=()
	local i
	# bash parts words at = and :, which are parts of ours.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		raw=${COMP_WORDS[i]}
		if ((${#words[@]} > 0)) && { [[ $raw == [=:]* && -n $raw ]] || [[ $before == [=:] ]]; }; then
			words[${#words[@]}-1]+=$raw
		else
			words+=("$raw")
		fi
		before=$raw
	done
	# As the program will get them, without the quotes.
	for i in "${!words[@]}"; do
		word=${words[i]//[\"\'\\]/}
		words[i]=${word/#\~\//$HOME/}
	done
	((${#words[@]} > 0)) || words=("")
	cur=${words[${#words[@]}-1]}
	COMPREPLY=()
	while IFS= read -r line; do
		word=${line%%"$tab"*}
		case $word in
		:file) compopt -o filenames 2>/dev/null
			while IFS= read -r raw; do COMPREPLY+=("$raw"); done < <(compgen -f -- "$cur") ;;
		:folder) compopt -o filenames 2>/dev/null
			while IFS= read -r raw; do COMPREPLY+=("$raw"); done < <(compgen -d -- "$cur") ;;
		:actors\ * | :initiatives\ * | :resources\ *)
			before=${line#*"$tab"}
			while IFS= read -r raw; do
				[[ $before$raw == "$cur"* ]] && COMPREPLY+=("$before$raw")
			done < <(_mc_centre_ids "$1" "$word") ;;
		*)
			[[ $word == *= ]] && compopt -o nospace 2>/dev/null
			COMPREPLY+=("$word") ;;
		esac
	done < <("$1" --complete "${words[@]}" 2>/dev/null)
	# What bash has parted off already is not to be given again.
	if [[ $COMP_WORDBREAKS == *=* && $cur == *=* ]]; then
		before=${cur%"${cur##*=}"}
		COMPREPLY=("${COMPREPLY[@]#"$before"}")
	fi
}

# The ids in a centre: "PROGRAM" ":actors DIR". The programs lie beside each other.
_mc_centre_ids() {
	local dir=
	[[ $1 == */* ]] && dir=${1%/*}/
	local kind=${2%% *} column=id
	[[ $kind == :resources ]] && kind=:share column=resource
	"${dir}mc-${kind#:}" -o tsv --columns $column "${2#* }" 2>/dev/null | tail -n +2
}

complete -F _mc_centre @PROGRAMS@
