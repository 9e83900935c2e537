import {existsSync} from 'node:fs';
import {usage, type GivenRow, type GivenRows} from './given.ts';

const refused = (answers: string, says: string): GivenRow => ({answers, ...usage, says});

/** What stands in a file of answers. */
export const answers: GivenRows = {
	'a list of features, and a dry run': {
		answers: 'dry-run: true\nfeatures: [default, +logs]\ncluster: shop-prod\n',
		exitCode: 0,
		says: 'DD_LOGS_ENABLED',
		isQuick: true,
	},
	JSON: {
		answers: '{"features": ["default", "+logs"], "cpu": 200, "critical": true}',
		exitCode: 0,
		says: 'DD_LOGS_ENABLED',
	},
	'a version that looks like a number': {answers: 'agent-version: 7.70\n', exitCode: 0, says: 'agent:7.70"'},
	'a mapping of variables': {answers: 'env-vars:\n  DD_A: 1.0\n', exitCode: 0, says: '"1.0"'},
	'a mapping of tags': {answers: 'extra-tags:\n  team: web\n', exitCode: 0, says: 'team:web'},
	'anchors and aliases': {answers: 'cluster: &c shop-prod\nenv: *c\n', exitCode: 0, says: '"shop-prod"'},
	'carriage returns and a mark of the byte order': {
		answers: '\u{FEFF}env: prod\r\nsite: datadoghq.com\r\n',
		exitCode: 0,
	},
	'a switch that is off': {answers: 'no-wait: off\n', exitCode: 0},
	'a value that is nested': refused('site: {a: b}\n', 'site'),
	'a list in a list': refused('features: [[logs]]\n', 'features[0]'),
	'a mapping in a mapping': refused('env-vars: {DD_A: {b: 1}}\n', 'env-vars.DD_A'),
	'a list for one value': refused('site: [datadoghq.com]\n', 'site'),
	'an anchor that holds itself': refused('cluster: &c [*c]\n', 'cluster[0]'),
	'an option that is none': {...refused('regoin: us-east-1\n', 'did you mean region'), isQuick: true},
	'an option with dashes': refused('--region: us-east-1\n', 'did you mean region'),
	'an approval': refused('yes: true\n', 'yes'),
	'a key': refused('api-key: c0ffeec0ffeec0ffeec0ffeec0ffeec0\n', 'api-key'),
	'a key among the variables': refused('env-vars: [DD_API_KEY=c0ffee]\n', 'DD_API_KEY'),
	'an option of another command': refused('apply: true\n', 'apply'),
	'an option that does nothing alone': {
		...refused('detailed-exitcode: true\n', ''),
		args: ['--no-wait'],
		says: 'detailed',
	},
	'options that contradict each other': refused('no-wait: true\n', 'contradict'),
	'no word beside an option': refused('cluster:\n', 'cluster'),
	'a switch that is a word': refused('no-rollback: maybe\n', 'no-rollback'),
	'a value that nothing takes': refused('network-mode: brigde\n', 'network-mode'),
	'a time that is none': refused('timeout: 5x\n', 'timeout'),
	'an option twice': refused('env: a\nenv: b\n', 'unique'),
	'an empty file': refused('', 'no mapping'),
	'a list': refused('- a\n', 'no mapping'),
	'two documents': refused('env: a\n---\nenv: b\n', 'several documents'),
	'five million letters': refused(`env: ${'x'.repeat(5_000_000)}\n`, 'longer than such files are'),
	'more names than anybody compares': refused(
		Array.from({length: 200_000}, (_, index) => `k${index}: a\n`).join(''),
		'longer than such files are',
	),
	'numbers of other forms': refused('cpu: 0x80\nmemory: 1e3\n', "memory doesn't take 1e3"),
	'a date': refused('env: 2001-12-14\n', '2001-12-14'),
	'a merge': refused('<<: {env: prod}\n', '<<'),
	'tabs before a list': refused('features:\n\t- default\n', 'Tabs are not allowed'),
	'nothing in a list': refused('features: [default, ~]\n', 'features[1]'),
	'an option of both names': refused('{"env": "a", "env": "b"}', 'unique'),
	'a key for a name': refused('c0ffeec0ffeec0ffeec0ffeec0ffeec0: x\n', '********'),
	'no YAML': refused('env: "a\n', "can't be read"),
};

const place = (option: string, file: string): GivenRow => ({args: [option, file], ...usage, says: file});

/** Where files are to be. */
export const places: GivenRows = {
	'a journal below /proc': {...place('--journal', '/proc/x/y'), isQuick: true},
	'a journal that is a folder': place('--journal', '/tmp'),
	'a journal that goes nowhere': {args: ['--journal', '/dev/null'], exitCode: 0},
	'a journal in a pipe that nobody reads': {...place('--journal', 'pipe'), isQuick: true},
	'a plan in a pipe': place('--write', 'pipe'),
	'answers in a pipe that nobody reads': place('--save-answers', 'pipe'),
	'a journal below a file': place('--journal', '/dev/null/x'),
	'a plan below /proc': {...place('--write', '/proc/x'), isQuick: true},
	'a plan in a file': place('--write', '/dev/null'),
	'answers below /proc': place('--save-answers', '/proc/x'),
	'answers in a folder': place('--save-answers', '/tmp'),
	'answers from a folder': place('--answers', '/tmp'),
	'answers without an end': {
		args: ['--answers', '/dev/zero'],
		...usage,
		says: 'longer than such files are',
		isQuick: true,
	},
	'answers from nowhere': place('--answers', '/nowhere/answers.yml'),
	...(existsSync('/dev/full') && {
		'a journal on a full disk': {...place('--journal', '/dev/full'), isQuick: true},
		'answers on a full disk': place('--save-answers', '/dev/full'),
	}),
};
