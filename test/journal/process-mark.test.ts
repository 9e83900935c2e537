import test from 'node:test';
import {equal} from 'node:assert/strict';
import {hostname} from 'node:os';
import process, {platform} from 'node:process';
import {ownMark, standingOf} from '../../source/journal/process-mark.ts';

const here = {id: process.pid, isThere: () => true};
const mark = ownMark(here);
const bare = {id: mark.id, host: mark.host};

test('a process that goes on is seen to, where the system tells when it began', () => {
	equal(standingOf(mark, here), platform === 'linux' ? 'running' : 'unknown');
});

test('another process with the same id is another one', () => {
	equal(standingOf({...mark, since: `${mark.since}1`}, here), platform === 'linux' ? 'gone' : 'unknown');
});

test('a process of the time before a restart is gone', () => {
	const since = mark.since?.replace(/^\S+/v, 'another') ?? '';
	equal(standingOf({...mark, since}, here), platform === 'linux' ? 'gone' : 'unknown');
});

test("a process of another container can't be seen", () => {
	const since = mark.since?.replace(/ \S+ /v, ' pid:[1] ') ?? '';
	equal(standingOf({...mark, since}, here), 'unknown');
});

test('an id that nobody has is of a process that is gone, and one that somebody has says nothing', () => {
	equal(standingOf(bare, {...here, isThere: () => false}), 'gone');
	equal(standingOf(bare, here), 'unknown');
});

test("another computer can't be seen, nor a process without a mark", () => {
	equal(standingOf({...mark, host: `${hostname()}-2`}, {...here, isThere: () => false}), 'unknown');
	equal(standingOf(undefined, here), 'unknown');
});
