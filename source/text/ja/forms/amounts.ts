/** What a container has or asks for; what is not there is not told. */
type Amounts = {readonly cpu?: number; readonly memory?: number};

/** `256 CPU ユニットと 512 MiB`, in the units of ECS. */
export function amounts({cpu, memory}: Amounts): string {
	return [
		...(cpu === undefined ? [] : [`${cpu} CPU ユニット`]),
		...(memory === undefined ? [] : [`${memory} MiB`]),
	].join('と ');
}
