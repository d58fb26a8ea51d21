// Loaded before a program that is measured: what it took is written where MEASURED names a file.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured = {
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    elapsed: process.uptime(),
    gigabytes: maxRSS / 2 ** 20,
  };
  writeFileSync(process.env.MEASURED, JSON.stringify(measured));
});
