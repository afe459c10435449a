import { Gem } from '../components/gem.tsx';
import { Icon } from '../components/icon.tsx';
import { PAGES, type Page, routeTo } from '../router/route.ts';
import { words } from '../words/words.ts';
import { SidebarSource } from './sidebar-source.tsx';
import './sidebar.css';

/** Navigation for what exists. Narrow windows see the icons only. */
export function Sidebar({ page }: { readonly page: Page }) {
  return (
    <header className="sidebar">
      <a className="skip" href={routeTo(page)} onClick={focusContent}>
        {words.common.skip}
      </a>
      <div className="brand">
        <Gem />
        <span className="wide">{words.common.app}</span>
      </div>
      <nav aria-label={words.common.navigation}>
        <ul>
          {PAGES.map((name) => (
            <li key={name}>
              <a
                className="nav-link"
                href={routeTo(name)}
                title={words.common.pages[name]}
                {...(name === page ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon name={name} />
                <span className="wide">{words.common.pages[name]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SidebarSource />
    </header>
  );
}

function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
