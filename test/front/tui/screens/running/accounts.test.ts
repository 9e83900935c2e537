import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import type {Change} from '../../../../../source/domain/plan/change.ts';
import {installChanges, installPlan} from '../../../../support/fixtures/plan.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {clustersQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

const web = {account: '111122223333', alias: 'acme-web'};
const data = {account: '444455556666', alias: 'acme-data'};
const accounts: SetupEvent = {
	type: 'accounts-planned',
	dryRun: false,
	accounts: [web, data].map(of => ({of, kind: 'planned', plan: installPlan})),
};

test('changes without rollouts of several accounts stand below how many they are, each with its account', async () => {
	const [change] = installChanges as readonly [Change, ...Change[]];
	const begun = [web, data].map((of): SetupEvent => ({type: 'change-started', change, index: 0, of}));
	const {start} = scripted({before: [accounts, ...begun], isOpen: true});
	const screen = await openScreen(start, {columns: 80, rows: 24});
	const rows = screen.screen().split('\n').filter(Boolean);
	screen.close();
	equal(
		rows.some(row => row.startsWith('── Apply ─ 2 accounts ─')),
		true,
	);
	deepEqual(
		rows.flatMap(row => /acme-\w+(?= {2}\S)/v.exec(row)?.[0] ?? []),
		['acme-web', 'acme-data'],
	);
});

test('what is decided for several accounts says for which, and what is the same for one does not', async () => {
	const said = (of: typeof web, value: string): SetupEvent => ({
		type: 'answered',
		question: 'clusters',
		value: `arn:aws:ecs:us-east-1:${of.account}:cluster/${value}`,
		source: 'person',
		of,
	});
	const shown = async (...before: readonly SetupEvent[]) => {
		const {start} = scripted({before, questions: [clustersQuestion()], isOpen: true});
		const screen = await openScreen(start, {columns: 120, rows: 40});
		const text = screen.screen();
		screen.close();
		return text.split('\n').filter(row => row.includes('Clusters: '));
	};

	deepEqual(
		[await shown(said(web, 'web-prod')), await shown(said(web, 'web-prod'), said(data, 'pipelines'))],
		[['✔ Clusters: web-prod'], ['✔ acme-web  Clusters: web-prod', '✔ acme-data  Clusters: pipelines']],
	);
});

test('what stands below lines of another account has its own name above it, the one that is known', async () => {
	const [change] = installChanges as readonly [Change, ...Change[]];
	const done: SetupEvent = {type: 'change-done', change, result: {}, seconds: 1, of: web};
	const proof: SetupEvent = {type: 'proof', proof: {kind: 'unknown', why: 'no-api-key', site: 'datadoghq.com'}};
	const told = [{...proof, of: data}, done, {...proof, of: {account: data.account}}];
	const {start} = scripted({before: [accounts, ...told], isOpen: true});
	const screen = await openScreen(start, {columns: 80, rows: 40});
	const names = screen
		.scrollback()
		.split('\n')
		.filter(row => row.startsWith('acme-'));
	screen.close();
	deepEqual(names, ['acme-data  444455556666', 'acme-data  444455556666']);
});
