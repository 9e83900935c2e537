/*
Puts the plan on the pull request that the job is for: one comment for each command and file, which a later plan
replaces. Nothing but Node, which the program needs too; the API's address is that of the runner, so that it is GitHub
Enterprise's there.
*/
import {readFileSync} from 'node:fs';
import process from 'node:process';

const {env, argv} = process;
const api = env.GITHUB_API_URL ?? 'https://api.github.com';
const repository = `${api}/repos/${env.GITHUB_REPOSITORY}`;
// What GitHub takes, less what stands around the plan.
const longest = 65_000;

try {
	await comment();
} catch (error) {
	// The plan is made, and stands in the summary too; a pull request of a fork has a token that may not write.
	console.log(`::warning title=No comment on the pull request::${data(String(error?.message ?? error))}`);
}

async function comment() {
	const number = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).pull_request?.number;
	if (number === undefined) {
		console.log('The job is for no pull request, so that there is nothing to comment on.');
		return;
	}

	const marker = `<!-- dd-ecs-setup ${encodeURIComponent(env.COMMAND)} ${encodeURIComponent(env.PLAN)} -->`;
	const job = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
	const plan = readFileSync(argv[2], 'utf8').trim() || 'No plan was made.';
	const shown =
		plan.length > longest ? 'The plan is longer than a comment can be; it is in the summary of the job.' : plan;
	const body = `${marker}\n${shown}\n\n[The job](${job})\n`;
	const earlier = await find(marker, number);
	await (earlier === undefined
		? send('POST', `${repository}/issues/${number}/comments`, {body})
		: send('PATCH', `${repository}/issues/comments/${earlier}`, {body}));
}

// Our own earlier comment: others can write the same marker.
async function find(marker, number) {
	const author = await self();
	for (let page = 1; ; page++) {
		const comments = await send('GET', `${repository}/issues/${number}/comments?per_page=100&page=${page}`);
		const own = comments.find(({body, user}) => body?.startsWith(marker) && user?.login === author);
		if (own !== undefined || comments.length < 100) {
			return own?.id;
		}
	}
}

// Who the token is of. That of a job is an app's, and may not ask.
async function self() {
	try {
		const {login} = await send('GET', `${api}/user`);
		return login;
	} catch {
		return 'github-actions[bot]';
	}
}

async function send(method, url, content) {
	const response = await fetch(url, {
		method,
		headers: {
			accept: 'application/vnd.github+json',
			authorization: `Bearer ${env.TOKEN}`,
			'content-type': 'application/json',
			'user-agent': 'dd-ecs-setup',
			'x-github-api-version': '2022-11-28',
		},
		...(content !== undefined && {body: JSON.stringify(content)}),
	});
	if (!response.ok) {
		throw new Error(`GitHub answered ${response.status} to ${method} ${new URL(url).pathname}`);
	}

	return response.json();
}

// As data of a command of the runner's.
function data(text) {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
