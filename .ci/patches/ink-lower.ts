import {usingAbove} from './ink-above.ts';
import {replaceOnce, type Patch} from './patch.ts';

/**
A window that gets lower than the frame takes the frame's first rows into its scrollback. Ink then draws the old frame
once more, before a component knows of the new size, which leaves a second copy there; and when the window is high again
the terminal hands the rows back, above the frame. Here a frame that doesn't fit is erased at once and drawn when
everybody knows the size, below one free row: xterm.js hands rows back only where none is free at the bottom. What comes
back is erased with the frame.
*/
export const inkLower: Patch = {
	file: 'ink/build/ink.js',
	apply(text) {
		let changed = usingAbove(text);
		for (const [from, to] of changes) {
			changed = replaceOnce(changed, from, to);
		}

		return changed;
	},
};

const changes: ReadonlyArray<readonly [from: string, to: string]> = [
	[
		`        if (currentWidth < this.lastTerminalWidth ||
            (currentHeight < this.lastTerminalHeight &&
                this.log.getCursorPosition() !== undefined)) {
            this.log.clear();`,
		String.raw`		const caret = this.log.getCursorPosition();
		const isLower = currentHeight < this.lastTerminalHeight;
		const shown = this.freeRows + (caret?.y ?? this.lastOutputHeight) + 1;
		const taken = isLower ? Math.max(0, shown - currentHeight) : 0;
		const back = Math.min(this.takenRows, Math.max(0, currentHeight - this.lastTerminalHeight));
		const isNarrower = currentWidth < this.lastTerminalWidth;
		if (isNarrower || taken > 0 || back > 0 || (isLower && caret !== undefined)) {
			this.log.clear();
			if (taken + back > 0 && !this.isSuspended) {
				this.takenRows += taken - back;
				const erased = back > 0 ? ansiEscapes.eraseLines(back + this.freeRows + 1) : '';
				this.options.stdout.write(erased + (this.takenRows > 0 ? '\n' : ''));
				this.freeRows = this.takenRows > 0 ? 1 : 0;
			}`,
	],
	[
		`        this.calculateLayout();
        dom.emitLayoutListeners(this.rootNode);
        this.onRender();
        this.lastTerminalWidth = currentWidth;`,
		`		// Components hear of the size after this.
		setImmediate(() => {
			this.calculateLayout();
			if (this.rootNode.yogaNode) {
				dom.emitLayoutListeners(this.rootNode);
			}
			this.onRender();
		});
        this.lastTerminalWidth = currentWidth;`,
	],
	[
		'    resized = () => {',
		`	// Rows of ours in the scrollback, and above the frame.
	takenRows = 0;
	freeRows = 0;
    resized = () => {`,
	],
	[
		`        const hasStaticOutput = staticOutput !== '';
        if (this.options.debug) {`,
		`        const hasStaticOutput = staticOutput !== '';
		if (hasStaticOutput) {
			// What is written below them keeps them where they are.
			this.takenRows = 0;
			this.freeRows = 0;
		}
        if (this.options.debug) {`,
	],
];
