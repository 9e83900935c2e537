import http from 'node:http';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';

/*
Loaded before the built program (`node --import`), so that it meets an error that nobody foresaw: where it begins to
send the operation that TRIAL_BREAK names, or in `A>B` the first B behind an A.
*/
const [broken, armed] = (process.env.TRIAL_BREAK ?? '').split('>').toReversed();
const {request} = http;
let isArmed = armed === undefined;

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
			made.destroy(new TypeError('undefined is not iterable'));
		}

		isArmed ||= operation === armed;
		return made;
	},
});
syncBuiltinESMExports();
