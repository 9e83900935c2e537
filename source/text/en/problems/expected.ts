import type {Expected, FormId, Unit} from '../../../domain/choices/problem/expected.ts';

/** What is taken, behind "It takes". */
export function expected(of: Expected): string {
	switch (of.kind) {
		case 'one-of': {
			return of.values.join(', ');
		}

		case 'like': {
			return of.examples.join(', ');
		}

		case 'range': {
			return `${of.least} to ${of.most}${of.unit === undefined ? '' : ` ${units[of.unit]}`}`;
		}

		case 'with-mode': {
			return `${of.example} for network mode ${of.mode}`;
		}

		case 'on-platforms': {
			return `${of.value} on ${of.platforms.join(', ')}`;
		}

		case 'form': {
			return forms[of.form];
		}
	}
}

const units: Readonly<Record<Unit, string>> = {cpu: 'CPU units (1024 is one vCPU)', mib: 'MiB'};

const forms: Readonly<Record<FormId, string>> = {
	name: 'letters, digits, - and _, at most 255',
	'tag-value': 'a tag value such as prod',
	image: 'an image without its tag, such as public.ecr.aws/datadog/agent',
	'image-tag': 'a tag such as 7 or 7.70.0',
	role: 'a role name or ARN',
	'role-path': 'a path that begins and ends with a slash, such as /team/',
	policy: 'the ARN of a managed policy, which ends in :policy/NAME',
	'container-filter': 'image:<expression> or name:<expression>',
	proxy: 'an address without a password, such as https://proxy.internal:3128',
	'stack-set': 'letters, digits and hyphens, a letter first, at most 128',
	file: 'the path of a file, such as /var/lib/cloud/data/instance-id',
	'no-file': 'none on Windows, which mounts folders only',
	'one-word': 'one word without blanks or line breaks in it',
	'key-by-itself': 'DD_API_KEY in the environment, or --api-key-secret-arn',
};
