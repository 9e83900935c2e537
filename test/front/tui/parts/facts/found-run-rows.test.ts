import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {foundRunRows} from '../../../../../source/front/tui/parts/facts/found-run-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';
import {foundRun} from '../../../../text/samples/found-runs.ts';

const plain = theme({ascii: false, colour: false, motion: false});

test('an earlier run stands behind a sign, and what finishes it can be copied', () => {
	const rows = foundRunRows({type: 'found-run', run: foundRun}, {words: en, theme: plain, width: 80});
	deepEqual(
		rows.map(row =>
			row
				.map(({text}) => text)
				.join('')
				.trimEnd(),
		),
		[
			'! A run of 2026-11-22 12:04 UTC stopped after Registered datadog-agent-task:3',
			'  Before that: Created role DatadogAgentEcsExecution.',
			'  It had begun: Create daemon service datadog-agent on shop-prod. No answer was',
			'  noted, so it may have been made.',
			"  2 more changes of its plan weren't begun.",
			'',
			'  What to do   To finish it, run the same once more: it finds what is done, and',
			'               makes nothing twice.',
			'               npx dd-ecs-setup install --region us-east-1 --cluster shop-prod',
			'',
			'  Its journal: ',
			'  /home/jo/.local/state/dd-ecs-setup/2026-11-22T12-04-00-000Z.ndjson',
		].map(line => line.trimEnd()),
	);
});
