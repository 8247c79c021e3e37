/**
 * Says politely how many results are left, once the reader has stopped changing filters.
 */
import { useEffect, useState } from 'react';
import { counted } from '../data/words.ts';
import { useCounted } from '../viewer/counted.tsx';

const rest = 500;

export function Announcer() {
  const { library, filter, isCounting } = useCounted();
  const words = isCounting ? 'Counting…' : counted(library.passing(filter).count, 'result');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
