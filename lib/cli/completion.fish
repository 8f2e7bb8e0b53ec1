# Completion of the mc programs for fish (see fish-completions(1)).
# What fits is asked of the program itself: see lib/cli/complete.h.

function __mc_centre
	set -l typed (commandline -opc)
	set -l program $typed[1]
	set -l dir ''
	string match -q '*/*' -- $program; and set dir (string replace -r '[^/]*$' '' -- $program)
	set -l cur (commandline -ct)
	for line in ($program --complete $typed[2..-1] "$cur" 2>/dev/null)
		set -l part (string split -m 1 \t -- $line)
		switch $part[1]
			case ':file'
				__fish_complete_path "$cur"
			case ':folder'
				__fish_complete_directories "$cur" ''
			case ':actors *' ':initiatives *' ':resources *'
				set -l ask (string split -m 1 ' ' -- $part[1])
				set -l name (string replace ':' 'mc-' -- $ask[1])
				set -l title name
				set -l id id
				test $name = mc-initiatives; and set title title
				test $name = mc-resources; and set name mc-share; and set id resource
				for row in ($dir$name -o tsv --columns $id,$title $ask[2] 2>/dev/null | tail -n +2)
					echo $part[2]$row
				end
			case '*'
				echo $line
		end
	end
end

for program in @PROGRAMS@
	complete -c $program -f -a '(__mc_centre)'
end
