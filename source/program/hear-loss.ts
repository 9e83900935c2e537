import type {Host} from './host.ts';

/** `isAsking`: a person answers at standard input. */
type Hearing = {readonly press: () => void; readonly isAsking: boolean};

/**
Takes the loss of who reads (`| head -1`, a full disk, a closed window) or types as a first Ctrl+C: the running change
ends and no other begins, since nobody would see it. What is written after it goes nowhere, and the journal has it all.
*/
export function hearLoss({stdin, stdout}: Pick<Host, 'stdin' | 'stdout'>, {press, isAsking}: Hearing): () => void {
	let isLost = false;
	// Once: every further line that can't be written is another error, and a second press would cut the change off.
	const lose = () => {
		if (isLost) {
			return;
		}

		isLost = true;
		press();
	};

	stdout.on('error', lose);
	// A terminal ends where its window closes.
	if (isAsking) {
		stdin.on('error', lose);
		stdin.on('end', lose);
	}

	return () => {
		stdout.off('error', lose);
		stdin.off('error', lose);
		stdin.off('end', lose);
	};
}
