/** Given to the SDK so that it says nothing: its own warnings would be written over the screen. */
export const silentLogger = {trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore};

function ignore(): undefined {
	return undefined;
}
