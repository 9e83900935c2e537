import type {Shell} from '../../commands/command.ts';

/*
Each asks the program, and takes what it prints as names: nothing of it is expanded or run. Where the command is typed
with its path, that one is asked. They need nothing but the shell: Bash 3.2 of macOS has no `compopt`, and many systems
have no package of completions. `@bomb.sh/tab`, which others use, evaluates the line as it was typed (Bash), puts names
in unquoted (zsh), needs that package, and is ten times as long.
*/
export const scripts: Readonly<Record<Shell, string>> = {
	bash: `_dd_ecs_setup() {
	local line kind= it=dd-ecs-setup
	[[ $1 == */* && -x $1 ]] && it=$1
	COMPREPLY=()
	while IFS= read -r line; do
		if [[ -n $kind ]]; then COMPREPLY+=("$line"); else kind=$line; fi
	done < <("$it" --complete bash "=$2" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
	case $kind in
	files) compopt -o default +o nospace 2>/dev/null ;;
	folders) compopt -o dirnames -o filenames +o default +o nospace 2>/dev/null ;;
	*) compopt +o default 2>/dev/null ;;
	esac
}
complete -o default -o nospace -F _dd_ecs_setup dd-ecs-setup
`,
	zsh: String.raw`#compdef dd-ecs-setup
_dd-ecs-setup() {
	local kind text shown it=dd-ecs-setup
	local -a texts lists open opened
	[[ $words[1] == */* && -x $words[1] ]] && it=$words[1]
	while IFS=$'\t' read -r kind text shown; do
		case $kind in
		(.) texts+=("$text") lists+=("$shown") ;;
		(+) open+=("$text") opened+=("$shown") ;;
		(files) compset -P '--*='; _files; return ;;
		(folders) compset -P '--*='; _files -/; return ;;
		esac
	done < <("$it" --complete zsh "=${'$'}{(Q)PREFIX}" "${'$'}{(@Q)words[2,CURRENT-1]}" 2>/dev/null </dev/null)
	compadd -l -V dd-ecs-setup -d lists -a -- texts
	compadd -l -V dd-ecs-setup -S '' -d opened -a -- open
	(( $#texts + $#open ))
}
if [[ $funcstack[1] == _dd-ecs-setup ]]; then _dd-ecs-setup "$@"; else compdef _dd-ecs-setup dd-ecs-setup; fi
`,
	fish: String.raw`function __dd_ecs_setup
	set -l it dd-ecs-setup
	set -l words (commandline -opc)
	set -l current (string unescape -- (commandline -ct); or commandline -ct)
	string match -q '*/*' -- $words[1]; and test -x $words[1]; and set it $words[1]
	set -l lines ($it --complete fish "=$current" $words[2..-1] 2>/dev/null </dev/null)
	set -l kept (string match -r '^--[a-z-]+=' -- $current)
	switch "$lines[1]"
		case files
			for path in (__fish_complete_path (string replace -- "$kept" '' $current))
				echo -- "$kept$path"
			end
		case folders
			for path in (__fish_complete_directories (string replace -- "$kept" '' $current))
				echo -- "$kept$path"
			end
		case names
			printf '%s\n' $lines[2..-1]
	end
end
complete -c dd-ecs-setup -e
complete -c dd-ecs-setup -k -f -a '(__dd_ecs_setup)'
`,
	powershell: `Register-ArgumentCompleter -Native -CommandName dd-ecs-setup -ScriptBlock {
	param($replaced, $ast, $point)
	$words = @(); $word = ''
	foreach ($one in @($ast.CommandElements | Select-Object -Skip 1)) {
		$from = $one.Extent.StartOffset
		if ($one.Extent.EndOffset -lt $point) {
			$isText = $one -is [System.Management.Automation.Language.StringConstantExpressionAst]
			$words += $(if ($isText) { $one.Value } else { $one.Extent.Text })
		} elseif ($from -lt $point) { $word = $one.Extent.Text.Substring(0, $point - $from) }
	}
	dd-ecs-setup --complete powershell "=$replaced" "=$word" @words 2>$null | ForEach-Object {
		$text, $shown, $meaning = $_ -split "\`t", 3
		[System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $meaning)
	}
}
`,
};
