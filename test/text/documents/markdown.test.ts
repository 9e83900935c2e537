import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {markdown} from '../../../source/text/documents/markdown.ts';
import {part} from '../../../source/text/part.ts';

test('a heading for each part, a fence around what is pasted, and nothing that a terminal obeys', () => {
	equal(
		markdown({
			title: 'All',
			parts: [
				{
					title: 'Applications',
					lines: [
						['Set in ', part.value('web\u{1B}[2J'), ':'],
						['  ', part.command('A=1')],
						['  ', part.command('B=2')],
						['It needs curl.'],
					],
				},
				{title: 'More', lines: [[part.link('https://example.com/')]]},
			],
		}),
		String.raw`# All

## Applications

Set in web\x1b[2J:

~~~
A=1
B=2
~~~

It needs curl.

## More

<https://example.com/>
`.replaceAll('~~~', '```'),
	);
});
