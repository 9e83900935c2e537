import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Estate} from '../../../../../source/domain/estate/estate.ts';
import {estateTable} from '../../../../../source/front/tui/parts/facts/estate-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';
import {agentOf, clusterOf, estate} from '../../../../support/fixtures/estates.ts';

const plain = theme({ascii: false, colour: false, motion: false});
const [changed] = estate.clusters.flatMap(({agents}) => agents.filter(({drift = []}) => drift.length > 0));

/** Two clusters, of which one has its Agent under this name and with this change. */
function estateWith(name: string): Estate {
	return {
		...estate,
		clusters: [
			clusterOf('shop-prod'),
			clusterOf('shop-stage', {agents: [agentOf(name, {drift: changed?.drift ?? []})]}),
		],
		unread: [],
	};
}

function titles(of: Estate, width: number): readonly string[] {
	const {head} = estateTable([{estate: of}], {words: en, theme: plain, width});
	return head.map(({text}) => text.trim()).filter(text => text !== '');
}

test('where there is no room the name goes that all Agents have, and never one that tells them apart', () => {
	deepEqual(titles(estateWith('datadog-agent'), 54), ['Cluster', 'Runs on', 'State', 'Version']);
	deepEqual(titles(estateWith('agent-of-web-1'), 54), ['Cluster', 'Agent', 'Runs on', 'State']);
	deepEqual(titles(estateWith('datadog-agent'), 76).slice(0, 2), ['Cluster', 'Agent']);
});
