import {execFileSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {test} from 'node:test';
import {architecture} from '../../.ci/picture/architecture.ts';
import {filmed} from '../../.ci/picture/filmed.ts';

test("the pictures of the READMEs show today's screens; npm run picture draws them again", async () => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
	for (const {file, drawn} of await filmed()) {
		deepEqual(lasting(drawn), lasting(readFileSync(file, 'utf8')), file);
	}
});

test("the picture of the architecture is of today's table; npm run picture draws it again", () => {
	equal(readFileSync('assets/architecture.svg', 'utf8'), architecture());
});

/** The rows of a picture, without what the moment decides: times, and how far each host is. */
function lasting(picture: string): readonly string[] {
	const rows: Array<{readonly top: string; text: string}> = [];
	for (const {groups: {top = '', text = ''} = {}} of picture.matchAll(
		/<text x="[^"]*" y="(?<top>[^"]*)"[^>]*>(?<text>[^<]*)</gv,
	)) {
		const last = rows.at(-1);
		if (last?.top === top) {
			last.text += text;
		} else {
			rows.push({top, text});
		}
	}

	return rows
		.map(({text}) =>
			text
				// Its blanks don't break, and what fills a line is as long as the rest lets it.
				.replaceAll(/[\u{A0}─]+/gv, ' ')
				.replaceAll(/(?:\d{1,2}[m分분]\s?)?\d{1,3}(?:\.\d)?[s秒초]/gv, '')
				.replaceAll(/\d{4}-\d\d-\d\dT[\d\-]+Z/gv, 'INSTANT')
				.replaceAll(/[\u{2800}-\u{28FF}]/gv, 'SPINNER')
				.trim(),
		)
		.filter(text => !/[■□]|i-[\da-f]{17}/v.test(text));
}
