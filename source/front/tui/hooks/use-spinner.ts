import {useAnimation} from 'ink';
import type {Theme} from '../theme.ts';

/** Milliseconds between two frames while rollouts are watched: minutes in which each one is sent over the line. */
export const watchingPause = 500;

/** `interval` in milliseconds. */
type Turning = {readonly isActive: boolean; readonly interval?: number};

/**
The sign before the running line, and whole seconds since it began to turn. Stands still where nothing may move; drawn
anew after `interval` milliseconds.
*/
export function useSpinner(
	{symbols, motion}: Theme,
	{isActive, interval = 100}: Turning,
): {readonly sign: string; readonly seconds: number} {
	// Every tick draws a frame: ten a second turn smoothly, and for the seconds alone one is enough.
	const {time} = useAnimation({interval: motion ? interval : 1000, isActive});
	const {spinner} = symbols;
	const frame = motion ? Math.floor(time / interval) % spinner.length : 0;
	return {sign: motion ? (spinner[frame] ?? symbols.note) : symbols.note, seconds: Math.floor(time / 1000)};
}
