import type {Json} from './json.ts';

/** `1 vCPU` and `1GB` as ECS stores them: CPU units and MiB as a text of digits. Everything else stays. */
export function units(size: Json): Json {
	if (typeof size === 'number') {
		return String(size);
	}

	const match =
		typeof size === 'string' ? /^(?<count>\d+(?:\.\d+)?) ?(?<unit>vcpu|gb)?$/iv.exec(size.trim()) : undefined;
	if (!match?.groups) {
		return size;
	}

	const count = Number(match.groups.count);
	return String(match.groups.unit === undefined ? count : Math.round(count * 1024));
}
