// A boot takes a few seconds, on a busy machine many; a test that kills the seeding boots several times.
jest.setTimeout(process.env.SOAK === 'on' ? 1_800_000 : 300_000);
