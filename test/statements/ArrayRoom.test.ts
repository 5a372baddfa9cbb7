import { expect, test } from 'vitest';
import { ArrayRoom } from '../../src/statements/ArrayRoom.js';

test('arrays begin as zeros, none lies in another, and there are no more than there is room for', () => {
  const room = new ArrayRoom({ numbers: 5, bytes: 4 });
  const arrays = [room.int32(2), room.uint8(3), room.int32(3), room.uint8(1)];
  expect(arrays.map((array) => [...array])).toEqual([[0, 0], [0, 0, 0], [0, 0, 0], [0]]);
  arrays.forEach((array, k) => {
    array.fill(k + 1);
  });
  expect(arrays.map((array) => [...array])).toEqual([[1, 1], [2, 2, 2], [3, 3, 3], [4]]);
  expect(() => room.uint8(1)).toThrow(RangeError);
});
