/** What a container has or asks for; what is not there is not told. */
type Amounts = {readonly cpu?: number; readonly memory?: number};

/** `CPU 단위 256개 및 메모리 512 MiB`, in the units of ECS. */
export function amounts({cpu, memory}: Amounts): string {
	return [
		...(cpu === undefined ? [] : [`CPU 단위 ${cpu}개`]),
		...(memory === undefined ? [] : [`메모리 ${memory} MiB`]),
	].join(' 및 ');
}
