/**
 * Loaded into a service before itself: its clock goes wrong by `CLOCK_SHIFT` milliseconds, and steps by `CLOCK_STEP` more at
 * SIGUSR2.
 */
const real = Date.now;
let shift = Number(process.env['CLOCK_SHIFT'] ?? 0);
Date.now = () => real() + shift;
process.on('SIGUSR2', () => (shift += Number(process.env['CLOCK_STEP'] ?? 0)));
