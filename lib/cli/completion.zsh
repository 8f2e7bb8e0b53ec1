#compdef @PROGRAMS@
# Completion of the mc programs for zsh (see zshcompsys(1)).
# What fits is asked of the program itself: see lib/cli/complete.h.

_mc_centre() {
	local line word about before dir tab=$'\t'
	local -a typed found shown keys
	typed=("${(@Q)words[2,CURRENT]}")
	[[ $words[1] == */* ]] && dir=${words[1]%/*}/
	"$words[1]" --complete "$typed[@]" 2>/dev/null | while IFS= read -r line; do
		word=${line%%$tab*}
		about=
		[[ $line == *$tab* ]] && about=${line#*$tab}
		case $word in
		(:file) _files ;;
		(:folder) _files -/ ;;
		(:actors\ * | :initiatives\ * | :resources\ *)
			before=$about
			kind=${${word%% *}#:} column=id
			[[ $kind == resources ]] && kind=share column=resource
			${dir}mc-$kind -o tsv --columns $column ${word#* } 2>/dev/null | tail -n +2 | while IFS= read -r word; do
				found+=("$before$word")
				shown+=("$before$word")
			done ;;
		(*=) keys+=("$word") ;;
		(*)
			found+=("$word")
			shown+=("$word${about:+  -- $about}") ;;
		esac
	done
	(($#found)) && compadd -l -d shown -a found
	(($#keys)) && compadd -S '' -a keys
	return 0
}

_mc_centre "$@"
