import {Session} from 'node:inspector/promises';
import {equal, ok} from 'node:assert/strict';
import test from 'node:test';
import vm from 'node:vm';
import {withEager} from '../../../.ci/bundling/eager.ts';

/** Where the functions stand that V8 says were called. */
async function calledBy(code: string): Promise<ReadonlySet<string>> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
	vm.runInNewContext(code, {}, {filename: 'tried.js'});
	const {result} = await session.post('Profiler.takePreciseCoverage');
	session.disconnect();
	const functions = result.filter(({url}) => url === 'tried.js').flatMap(script => script.functions);
	return new Set(
		functions
			.flatMap(({ranges}) => ranges.slice(0, 1))
			.filter(({count}) => count > 0)
			.map(({startOffset, endOffset}) => `${startOffset}-${endOffset}`),
	);
}

async function resultOf(code: string): Promise<string> {
	return JSON.stringify(await vm.runInNewContext(code));
}

const rows: ReadonlyArray<readonly [name: string, code: string, eager: string]> = [
	['an arrow', '[1].map(a=>a+1)', '[1].map((a=>a+1))'],
	['arrows in one another', 'const f=a=>b=>a+b;f(1)(2)', 'const f=(a=>(b=>a+b));f(1)(2)'],
	['a function that nobody calls', 'const f=()=>1,g=()=>2;f()', 'const f=(()=>1),g=()=>2;f()'],
	['a declaration', 'a();function a(){return 1}', 'var a=(function(){return 1});a();;'],
	['a declaration in front', 'function a(){return 1}a()', 'var a=(function(){return 1});;a()'],
	[
		'declarations in a function',
		'(()=>{b();function b(){c()}function c(){}})()',
		'((()=>{var b=(function(){c()});var c=(function(){});b();;;}))()',
	],
	['a generator', 'function*a(){yield 1}[...a()]', 'var a=(function*(){yield 1});;[...a()]'],
	['an async function', 'async function a(){}a()', 'var a=(async function(){});;a()'],
	['an async arrow', '(async({a},b=1)=>({a,b}))({})', '((async function({a},b=1){return {a,b}}))({})'],
	['an async arrow with a block', '(async a=>{await a})(1)', '((async function(a){await a}))(1)'],
	['an async arrow of its surroundings', '(async a=>this)(1)', '((async a=>this))(1)'],
	['methods, and what they call', '({a(b){return b()}}).a(()=>1)', '({a(b){return b()}}).a((()=>1))'],
	['a class', 'new class{a=[1].map(b=>b);get c(){}}().c', 'new class{a=[1].map((b=>b));get c(){}}().c'],
	['the same name as property and value', 'const a=()=>1;({a}).a()', 'const a=(()=>1);({a}).a()'],
	['a strict function', '(()=>{"use strict";function a(){}a()})()', '((()=>{"use strict";function a(){}a()}))()'],
];

for (const [name, code, eager] of rows) {
	test(`what is called stands in parentheses: ${name}`, async () => {
		equal(withEager(code, await calledBy(code)), eager);
		equal(await resultOf(eager), await resultOf(code));
	});
}

test('V8 keeps of a function that stands in parentheses what it compiled, of another nothing', async () => {
	const body = 'sum+=sum*7-[sum,{sum}].length;'.repeat(20);
	const code = Array.from({length: 50}, (_, index) => `const f${index}=sum=>{${body}return sum};f${index}(1);`).join(
		'',
	);
	const kept = (text: string) => new vm.Script(text).createCachedData().length;
	const called = await calledBy(code);
	ok(kept(withEager(code, called)) > 3 * kept(code));
});
