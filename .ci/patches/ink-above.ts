import {replaceOnce} from './patch.ts';

/*
What is printed for good stands above the frame. Ink erases the frame, writes those lines and draws all of the frame
again: 2 kB for each line at 80x24, and a rollout of many clusters prints several a second. Here the rows of the frame
are moved down by the terminal itself (IL of ECMA-48, which every terminal since the VT102 has): first as many line
feeds below the frame, which scroll where it stands at the bottom, then as many rows inserted above it. Where that is
not sure (a line that the terminal wraps, more lines than there is room for, a caret inside the frame, another width),
it is done as Ink does it.
*/

/** In `ink/build/log-update.js`. */
export function withAbove(text: string): string {
	return replaceOnce(
		text,
		`    render.done = () => {
        if (previousCursorPosition) {
            // Leave the terminal at the output bottom before discarding the cursor position.
            stream.write(buildReturnToBottom(previousLines.length, previousCursorPosition));`,
		String.raw`    render.above = printed => {
        const height = previousLines.length - 1;
        const lines = printed.split('\n').slice(0, -1);
        const count = lines.length;
        if (
            height < 1 || count < 1 || !printed.endsWith('\n') || !previousOutput.endsWith('\n') ||
            previousCursorPosition !== undefined || previousColumns !== stream.columns ||
            !(count + height < stream.rows) || lines.some(line => stringWidth(line) > stream.columns)
        ) {
            return false;
        }

        stream.write(
            '\n'.repeat(count) + ansiEscapes.cursorUp(height + count) + '\u001B[' + count + 'L' + printed +
            ansiEscapes.cursorDown(height),
        );
        return true;
    };
    render.done = () => {
        if (previousCursorPosition) {
            // Leave the terminal at the output bottom before discarding the cursor position.
            stream.write(buildReturnToBottom(previousLines.length, previousCursorPosition));`,
	);
}

/** In `ink/build/ink.js`, which uses it. */
export function usingAbove(text: string): string {
	return replaceOnce(
		text,
		`            this.log.clear();
            this.options.stdout.write(staticOutput);
            this.log(outputToRender);`,
		`            if (!this.log.above?.(staticOutput)) {
                this.log.clear();
                this.options.stdout.write(staticOutput);
            }

            this.log(outputToRender);`,
	);
}
