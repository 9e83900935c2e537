import process from 'node:process';

// A small program for a terminal: greets in colour and leaves on Enter.
process.stdin.setRawMode(true);
process.stdin.on('data', keys => {
	if (String(keys) !== '\r') {
		return;
	}

	process.stdout.write('\u{1B}[2J\u{1B}[HBye');
	process.stdin.pause();
});
process.stdout.write('\u{1B}[36;1mHello\u{1B}[0m\r\n\u{1B}[2C한국\u{1B}[7m<a&b>\u{1B}[0m');
