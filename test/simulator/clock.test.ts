import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {createClock} from '../../source/simulator/clock.ts';

test('work runs in the order of its time, and what was planned first of the same time runs first', () => {
	const clock = createClock({start: 100, speed: 'manual', life: () => 0});
	const done: string[] = [];
	const note = (what: string) => () => {
		done.push(`${what} at ${clock.now()}`);
	};

	clock.after(5, note('third'));
	clock.after(1, note('first'));
	clock.after(1, () => {
		note('second')();
		clock.after(1, note('planned later'));
	});
	clock.after(50, note('not yet'));
	clock.advance(10);
	deepEqual(done, ['first at 101', 'second at 101', 'planned later at 102', 'third at 105']);
	equal(clock.now(), 110);
});

test('a manual clock stands still by itself', () => {
	let life = 0;
	const clock = createClock({start: 0, speed: 'manual', life: () => life});
	life = 1000;
	clock.catchUp();
	equal(clock.now(), 0);
});

test('a quick clock runs ahead of life, and catches up when it is looked at', () => {
	let life = 50;
	const clock = createClock({start: 0, speed: 20, life: () => life});
	const done: number[] = [];
	clock.after(30, () => {
		done.push(clock.now());
	});
	life += 1;
	clock.catchUp();
	deepEqual([clock.now(), done], [20, []]);
	life += 1;
	clock.catchUp();
	deepEqual([clock.now(), done], [40, [30]]);
	clock.advance(5);
	clock.catchUp();
	equal(clock.now(), 45);
});

test('a clock knows how long nothing will happen', () => {
	const clock = createClock({start: 0, speed: 'manual', life: () => 0});
	const before = clock.quiet();
	clock.after(30, () => undefined);
	clock.advance(10);
	deepEqual([before, clock.quiet()], [Infinity, 20]);
});
