import {styleText} from 'node:util';
import {screen} from '../text/en/run/screen.ts';
import {version} from '../version.ts';

/**
The first lines of the interactive front, written before any of it is loaded: whoever started the program sees at once
that it runs, and what.
*/
export function title({
	colour,
	ascii,
	demo,
}: {
	readonly colour: boolean;
	readonly ascii: boolean;
	readonly demo?: string | undefined;
}): string {
	const styled = (format: 'bold' | 'dim' | 'yellow', text: string) =>
		colour ? styleText(format, text, {validateStream: false}) : text;
	const name =
		`${styled('bold', 'dd-ecs-setup')} ` + `${styled('dim', `${version} ${ascii ? '-' : '·'} ${screen.tagline}`)}`;
	return [name, ...(demo === undefined ? [] : [styled('yellow', screen.demo(demo))]), '']
		.map(line => `${line}\n`)
		.join('');
}
