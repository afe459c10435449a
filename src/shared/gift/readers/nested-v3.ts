import type { ReaderContext, Reading } from '../reading.ts';
import type { Fields } from './fields.ts';
import { readForeignGift } from './foreign-gift.ts';
import { first, part, partId } from './parts.ts';

/**
 * The nested shape of tiktok-live-connector 2.4 and later
 * (https://github.com/isaackogan/TikTok-Webcast-Protobuf, version 3). `monitorExtra` is not read:
 * its ids are JSON numbers, rounded before they arrive.
 */
export function readNestedV3(message: Fields, context: ReaderContext): Reading {
  const common = part(message.common);
  const gift = part(message.gift);
  const user = part(message.user);
  const monitor = part(message.monitorInfo);
  return readForeignGift(
    {
      id: ['common.msgId', common.msgId],
      at: common.createTime,
      giftId: ['giftId', message.giftId],
      name: ['gift.name', gift.name],
      price: ['gift.diamondCount', gift.diamondCount],
      kind: ['gift.type', gift.type],
      count: ['repeatCount', message.repeatCount],
      ended: ['repeatEnd', message.repeatEnd],
      group: ['groupId', message.groupId],
      senderId: ['user.id', user.id],
      senderName: ['user.nickname', user.nickname],
      handle: ['user.displayId', user.displayId],
      avatar: ['user.avatarThumb.urlList', first(part(user.avatarThumb).urlList)],
      host: ['monitorInfo.anchorId', monitor.anchorId],
      guests: [
        ['toMemberId', message.toMemberId],
        ['toUser.id', partId(message.toUser, 'id')],
      ],
      receiver: ['monitorInfo.toUserId', monitor.toUserId],
    },
    context,
  );
}
