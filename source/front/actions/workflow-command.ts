import {visible} from '../../text/letters/visible.ts';

/** A command of the runner's, and what of it is shown. */
export type WorkflowCommand =
	| {readonly name: 'group'; readonly text: string}
	| {readonly name: 'endgroup'}
	| {readonly name: 'error' | 'warning'; readonly title: string; readonly lines: readonly string[]};

/** What a runner keeps of an annotation's text is less than a check can say of an estate. */
const longest = 4000;

/**
A line for the runner (actions/runner, `ActionCommand.cs`: what stands behind the second `::` is data to the end of the
line; in a property a colon and a comma would end it). Texts from outside are made visible first, so that none of them
is a command, a second line or a terminal's escape.
*/
export function workflowCommand(command: WorkflowCommand): string {
	switch (command.name) {
		case 'group': {
			return `::group::${data(visible(command.text))}\n`;
		}

		case 'endgroup': {
			return '::endgroup::\n';
		}

		case 'error':
		case 'warning': {
			const text = command.lines.map(line => visible(line)).join('\n');
			const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
			return `::${command.name} title=${property(visible(command.title))}::${data(shown)}\n`;
		}
	}
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
