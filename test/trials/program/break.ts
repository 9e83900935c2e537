import fs from 'node:fs';
import http from 'node:http';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';
import {Readable} from 'node:stream';

/*
Loaded before the built program (`node --import`), so that it meets an error that nobody foresaw: where it begins to
send the operation that TRIAL_BREAK names, or in `A>B` the first B behind an A. TRIAL_WAY says how it comes; `signal`
waits for one, `answers` and `input` for somebody who reads these.
*/
const [broken, armed] = (process.env.TRIAL_BREAK ?? '').split('>').toReversed();
const way = process.env.TRIAL_WAY ?? 'request';
const {request} = http;
// With what must not be repeated.
const error = new TypeError(`undefined is not iterable: ${process.env.DD_API_KEY ?? ''}`);
let isArmed = armed === undefined;

const ways: Readonly<Record<string, (made: http.ClientRequest) => void>> = {
	request(made) {
		made.destroy(error);
	},
	timer() {
		setImmediate(fail);
	},
	rejection() {
		void Promise.reject(error);
	},
	stream() {
		new Readable().destroy(error);
	},
	once() {
		failToDraw(1);
	},
	always() {
		failToDraw(Infinity);
	},
};

switch (way) {
	case 'signal': {
		process.once('SIGWINCH', fail);
		break;
	}

	case 'input': {
		process.stdin.once('newListener', () => {
			setImmediate(fail);
		});
		break;
	}

	case 'answers': {
		Object.assign(fs, {
			createReadStream() {
				setImmediate(fail);
				// Never says anything.
				return new Readable({read: () => undefined});
			},
		});
		break;
	}
}

function fail(): never {
	throw error;
}

/** Screens and Ink ask for it whenever they draw. */
function failToDraw(times: number) {
	const {columns} = process.stdout;
	let left = times;
	Object.defineProperty(process.stdout, 'columns', {
		configurable: true,
		get() {
			if (left <= 0) {
				return columns;
			}

			left -= 1;
			throw error;
		},
	});
	setImmediate(() => {
		process.stdout.emit('resize');
	});
}

Object.assign(http, {
	request(...given: Parameters<typeof request>) {
		const [{headers = {}}] = given as unknown as readonly [http.RequestOptions];
		const operation = Object.entries(headers)
			.find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1]
			?.toString()
			.split('.')
			.at(-1);
		const made = request(...given);
		if (isArmed && operation === broken) {
			// A request that is tried again fails again.
			isArmed = way === 'request';
			ways[way]?.(made);
		}

		isArmed ||= operation === armed;
		return made;
	},
});
syncBuiltinESMExports();
