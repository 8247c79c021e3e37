/**
 * Catches a fault within one view, so that the others stay usable, and offers a report to copy. Nothing is sent anywhere.
 */
import { Component, type ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

interface Caught {
  readonly fault: Error | undefined;
}

export class ViewBoundary extends Component<Props, Caught> {
  override readonly state: Caught = { fault: undefined };

  static getDerivedStateFromError(fault: unknown): Caught {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const report = `claimgraph viewer, ${this.props.name}: ${fault.message}\n${fault.stack ?? ''}\n${location.hash}`;
    return (
      <div className="empty" role="alert">
        <h2>This part of the page met a fault of its own.</h2>
        <p className="muted">{fault.message}</p>
        <div className="opened-actions">
          <button type="button" className="button accent" onClick={() => this.setState({ fault: undefined })}>
            Try again
          </button>
          <button type="button" className="button outlined" onClick={() => navigator.clipboard?.writeText(report)}>
            Copy report
          </button>
        </div>
      </div>
    );
  }
}
