import { expect, test, vi } from 'vitest';
import { stopOrder } from './stop-order.ts';

test('what came last is stopped first, each after the one before has ended', async () => {
  const order: string[] = [];
  const stops = stopOrder();
  stops.add(() => void order.push('database'));
  stops.add(async () => {
    await Promise.resolve();
    order.push('service');
  });
  await stops.run();
  expect(order).toEqual(['service', 'database']);
});

test('a failure keeps nothing else from being stopped', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stops = stopOrder();
  const database = vi.fn();
  stops.add(database);
  stops.add(() => Promise.reject(new Error('will not stop')));
  await stops.run();
  expect(database).toHaveBeenCalledOnce();
  expect(said).toHaveBeenCalledWith('will not stop');
  said.mockRestore();
});

test('what is added while everything is being stopped is stopped too', async () => {
  const stops = stopOrder();
  const late = vi.fn();
  stops.add(() => void stops.add(late));
  await stops.run();
  await stops.run();
  expect(late).toHaveBeenCalledOnce();
});
