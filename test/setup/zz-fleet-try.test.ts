import {test} from 'node:test';
import {runSetup} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

test('try', async t => {
	const sim = await simulated('accounts', t);
	const go = async (...args: string[]) => {
		const {events, outcome, exitCode, questions} = await runSetup(sim, {args: ['fleet', ...args]});
		console.log('=====', args.join(' '), exitCode, JSON.stringify(outcome).slice(0, 700), questions.map(q => q.id).join());
		for (const e of events) {
			const {plan, fleet, again, answers, ...rest} = e as any;
			console.log(e.type, JSON.stringify(rest).slice(0, 300));
			if (fleet) console.log('   fleet', JSON.stringify({...fleet, cells: undefined}), '\n     ', fleet.cells.map((c: any) => JSON.stringify(c)).join('\n      '));
			if (plan) for (const c of plan.changes) console.log('   change', c.id, JSON.stringify({...c.request, TemplateBody: undefined}).slice(0, 900), JSON.stringify(c.diff).slice(0, 300));
		}
	};
	for (const line of (process.env.LINES ?? '').split(';')) await go(...line.trim().split(' '));
});
