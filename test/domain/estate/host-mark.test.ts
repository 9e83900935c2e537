import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {HostState} from '../../../source/domain/estate/estate.ts';
import {hostMark, markedHosts} from '../../../source/domain/estate/host-mark.ts';
import {instanceStates} from '../../../source/domain/choices/problem/rollout.ts';

const states: readonly HostState[] = [...instanceStates, 'bare', 'unknown'];

test('each state of an instance has the mark of what its reader does about it', () => {
	deepEqual(Object.fromEntries(states.map(state => [state, hostMark(state)])), {
		running: 'running',
		starting: 'coming',
		'checking-health': 'coming',
		replacing: 'coming',
		waiting: 'missing',
		failed: 'missing',
		draining: 'bare',
		bare: 'bare',
		unknown: 'unknown',
	});
});

test('instances are counted by their marks, best first, and marks of none are left out', () => {
	const hosts = (own: readonly HostState[]) => ({hosts: own.map(state => ({instance: state, state}))});
	deepEqual(markedHosts([hosts(['failed', 'running', 'waiting']), hosts(['bare', 'running'])]), [
		{mark: 'running', count: 2},
		{mark: 'missing', count: 2},
		{mark: 'bare', count: 1},
	]);
});
