import '#components/sidebar/style.ts';
import './workspace.css';
import './lists.css';
import './sections.css';
import './health.css';
