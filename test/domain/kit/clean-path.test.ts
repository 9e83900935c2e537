import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {cleanPath} from '../../../source/domain/kit/clean-path.ts';

const paths = {
	'/host/proc/': '/host/proc',
	'/host//proc': '/host/proc',
	'/host/./proc': '/host/proc',
	'/host/sys/../proc': '/host/proc',
	'/': '/',
	'/../proc': '/proc',
	'run/datadog/': 'run/datadog',
	'C:/ProgramData/Datadog/': String.raw`c:\programdata\datadog`,
	'C:\\': 'c:\\',
	[String.raw`\\.\pipe\Docker_Engine`]: String.raw`\\.\pipe\docker_engine`,
};

for (const [path, clean] of Object.entries(paths)) {
	test(`Docker takes ${path} for ${clean}`, () => {
		equal(cleanPath(path), clean);
	});
}
