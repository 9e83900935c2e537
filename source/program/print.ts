/**
Writes a text that is all a command has to say, and gives the exit code: 1 where it could not be written (a full disk),
as `cat` and `ls` have it, and 0 also where its reader has read enough (`| head -1`).
*/
export async function print(text: string, stdout: NodeJS.WritableStream): Promise<number> {
	const {promise, resolve} = Promise.withResolvers<number>();
	stdout.write(text, error => {
		resolve(error && !('code' in error && error.code === 'EPIPE') ? 1 : 0);
	});
	return promise;
}
