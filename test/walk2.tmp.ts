import {test} from 'node:test';
import {openScreen} from '/work/main/test/support/screen.ts';
import {scripted, signedIn} from '/work/main/test/support/fixtures/processes.ts';
import * as r from '/work/main/test/support/fixtures/runs.ts';
import type {SetupEvent} from '/work/main/source/domain/event.ts';
const [columns, rows] = (process.env.SIZE ?? '80x24').split('x').map(Number);
const cases: Record<string, readonly SetupEvent[]> = {
 reading: [{type: 'reading', what: 'cluster', subject: 'shop-prod'}, {type: 'reading', what: 'cluster', subject: 'batch'}],
 applying: r.changesDone.slice(0, 5), watching: r.watching, finished: r.finished, failed: r.failed,
 many: [...r.changesDone, {type: 'rollout', rollout: r.rollout({running: 230, starting: 40, waiting: 20, failed: 4}), seconds: 95}],
 huge: [...r.changesDone, {type: 'rollout', rollout: r.rollout({running: 2300, starting: 400, waiting: 200, failed: 4}), seconds: 95}],
 two: [...r.changesDone, {type: 'rollout', rollout: r.rollout({running: 3, starting: 4}), seconds: 95}, {type: 'rollout', rollout: r.rollout({running: 3, starting: 4}, {cluster: 'edge'}), seconds: 95}, {type: 'stopping'}],
};
for (const [name, events] of Object.entries(cases)) test(name, async () => {
	const {start} = scripted({after: events, isOpen: true});
	const s = await openScreen(start, {columns, rows, ascii: Boolean(process.env.ASCII)});
	process.stdout.write(`######## ${name}\n${s.scrollback()}\n`);
	s.close();
});
