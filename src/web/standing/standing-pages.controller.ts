import { Controller, Get, Render } from '@nestjs/common';

interface StandingPage {
  title: string[];
}

/** Pages that say the same to everybody. */
@Controller()
export class StandingPagesController {
  @Get('help')
  @Render('help')
  help(): StandingPage {
    return { title: ['Help'] };
  }

  @Get('accessibility')
  @Render('accessibility')
  accessibility(): StandingPage {
    return { title: ['Accessibility statement'] };
  }

  @Get('privacy')
  @Render('privacy')
  privacy(): StandingPage {
    return { title: ['Privacy'] };
  }

  @Get('cookies')
  @Render('cookies')
  cookies(): StandingPage {
    return { title: ['Cookies'] };
  }

  @Get('contact')
  @Render('contact')
  contact(): StandingPage {
    return { title: ['Contact'] };
  }
}
