import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Connection} from '../../../source/aws/connect/connection.ts';
import {readDaemon} from '../../../source/aws/ecs/read-daemon.ts';
import {readService} from '../../../source/aws/ecs/read-service.ts';
import {turnNow} from '../../../source/aws/pace/turn.ts';

/** Knows nobody; what is asked of it is noted, with whose turn it was. */
function nobody() {
	const asked: Array<{readonly cluster: string; readonly turn: number}> = [];
	const ecs = {
		config: {region: async () => 'r'},
		async send({input: {cluster}}: {readonly input: {readonly cluster: string}}) {
			asked.push({cluster, turn: turnNow()});
			return {failures: [{arn: 's', reason: 'MISSING'}]};
		},
	};
	const connection = {ecs: async () => ecs, clock: {now: () => 0}} as unknown as Connection;
	return {asked, connection};
}

const looks: Readonly<Record<string, (connection: Connection, cluster: string) => Promise<unknown>>> = {
	service: async (connection, cluster) => readService(connection, {region: 'r', cluster, service: 's'}),
	daemon: async (connection, cluster) => readDaemon(connection, {region: 'r', cluster, daemon: 'arn:d'}),
};

for (const [kind, look] of Object.entries(looks)) {
	test(`a look at a ${kind} goes before one that began later, with all of its requests`, async () => {
		const {asked, connection} = nobody();
		await Promise.all(['first', 'second'].map(async cluster => look(connection, cluster)));
		const turns = ['first', 'second'].map(name => [
			...new Set(asked.filter(({cluster}) => cluster === name).map(({turn}) => turn)),
		]);
		const [[first = 0] = [], [second = 0] = []] = turns;
		deepEqual([turns.map(({length}) => length), first > 0, first < second], [[1, 1], true, true]);
	});
}
