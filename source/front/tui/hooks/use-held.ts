import {useState} from 'react';

/** `turn`: changes when the next value may be shown. */
type Holding = {readonly turn: number; readonly isHeld: boolean};

/**
The value as it was when the last turn began: what changes ten times a second is shown once, together with what else
moves. Without holding, the value itself.
*/
export function useHeld<Value>(value: Value, {turn, isHeld}: Holding): Value {
	const [shown, show] = useState({turn, value});
	if (!isHeld || shown.turn === turn) {
		return isHeld ? shown.value : value;
	}

	// While drawing, as React has it for what follows from other state: the frame is drawn once, with the new value.
	show({turn, value});
	return value;
}
