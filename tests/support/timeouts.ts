// A boot takes a few seconds, on a busy machine many.
jest.setTimeout(120_000);
