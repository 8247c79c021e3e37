/**
 * Says politely how many results are left, once the reader has stopped changing filters.
 */
import { useEffect, useState } from 'react';
import { counted } from '../data/words.ts';
import { useLibrary, useViewState } from '../viewer/viewer.tsx';

const rest = 500;

export function Announcer() {
  const { filter } = useViewState();
  const count = useLibrary().passing(filter).claims.length;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(counted(count, 'result')), rest);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
