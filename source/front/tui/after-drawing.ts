/** React draws in an immediate of its own, which it asks for only after whoever has pressed the key. */
export function afterDrawing(act: () => void): void {
	setImmediate(() => {
		setImmediate(act);
	});
}
