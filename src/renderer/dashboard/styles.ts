import '../theme/fonts.css';
import '../theme/scale.css';
import '../theme/colours.css';
import './base.css';
